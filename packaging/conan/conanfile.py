# SPDX-FileCopyrightText: 2026 the libesmtpcode authors
# SPDX-License-Identifier: MIT

import os
import re

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rm, rmdir


class EsmtpcodeConan(ConanFile):
    name = "esmtpcode"
    description = "What mail servers say when mail does not arrive"
    license = "MIT"
    topics = ("smtp", "email", "bounce")
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False], "texts": [True, False]}
    default_options = {"shared": False, "texts": True}
    implements = ["auto_shared_fpic"]

    @property
    def _root(self):
        return os.path.join(self.recipe_folder, "..", "..")

    def set_version(self):
        header = load(self, os.path.join(self._root, "include", "esmtpcode.h"))
        self.version = ".".join(re.findall(r"define ESMTPCODE_VERSION_[MP][A-Z]+ (\d+)", header))

    def configure(self):
        self.settings.rm_safe("compiler.cppstd")
        self.settings.rm_safe("compiler.libcxx")

    def export_sources(self):
        for pattern in ("CMakeLists.txt", "LICENSE", "include/*", "lib/*", "pkgconfig/*"):
            copy(self, pattern, self._root, self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["ESMTPCODE_COMMAND"] = False
        toolchain.cache_variables["ESMTPCODE_TEXTS"] = bool(self.options.texts)
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))
        CMake(self).install()
        lib = os.path.join(self.package_folder, "lib")
        rm(self, "*.a" if self.options.shared else "*.so*", lib)
        rmdir(self, os.path.join(lib, "cmake"))  # Conan writes its own
        rmdir(self, os.path.join(lib, "pkgconfig"))

    def package_info(self):
        self.cpp_info.libs = ["esmtpcode"]
        self.cpp_info.set_property("pkg_config_name", "esmtpcode")
        self.cpp_info.set_property("cmake_file_name", "esmtpcode")
        target = "esmtpcode" if self.options.shared else "static"
        self.cpp_info.set_property("cmake_target_name", f"esmtpcode::{target}")
